package com.example.acmeshop.messaging;

import org.springframework.amqp.support.converter.JacksonJsonMessageConverter;
import org.springframework.amqp.support.converter.MessageConverter;
import org.springframework.boot.amqp.autoconfigure.RabbitTemplateCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** What the worker has and the other processes don't: a clock, and jobs as JSON. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("worker")
class WorkerConfiguration {

  /** The listener's parameter says which type a message is read as. */
  @Bean
  MessageConverter jobConverter(JsonMapper json) {
    return new JacksonJsonMessageConverter(json);
  }

  /** The relay learns from its receipts what was returned; without a callback each is warned of. */
  @Bean
  RabbitTemplateCustomizer returnsAreInTheReceipts() {
    return rabbit -> rabbit.setReturnsCallback(_ -> {});
  }
}
