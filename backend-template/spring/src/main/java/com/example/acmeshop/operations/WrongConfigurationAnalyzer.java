package com.example.acmeshop.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the configuration, and what to do, without a stack trace. */
class WrongConfigurationAnalyzer extends AbstractFailureAnalyzer<WrongConfigurationException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, WrongConfigurationException cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}
