[#include "/templates/monorepo/.template/system.ftl"]
[#assign brokers = []]
[#if rabbitmq][#assign brokers += ["RabbitMQ"]][/#if]
[#if redis][#assign brokers += ["Redis"]][/#if]
# A worker behind [=brokers?join(" and ", "a broker")]

**Status:** accepted

## Context

Some work takes long, or depends on others who fail now and then. Done within a request it makes people wait, and is lost when something restarts.

## Decision

Such work is a job, handled by a process of its own. It is written to the table `outbox` together with the change that wants it, and given to the broker from there: so the API works while the broker is away, and no job is lost or
made up. A job is acknowledged when its work is done, retried with growing pauses, and put aside when it keeps failing. Handling one twice changes nothing more, for it will happen.
[#if rabbitmq && redis]

Each backend uses the broker that is at home in its language: RabbitMQ for [=needing("rabbitmq")?map(c -> "`" + c.path + "/`")?join(" and ")?no_esc], Redis for [=needing("redis")?map(c -> "`" + c.path + "/`")?join(" and ")?no_esc].
[#elseif redis]

The broker is Redis, as Celery is at home there and it is small. It writes each change to its disk within a second and refuses new jobs rather than dropping old ones; should it lose some all the same, the outbox has them.
[/#if]

## What it costs

[=(brokers?size > 1)?then("Two services more", "One more service")] to run and watch, and results that come a moment later.

## Alternatives

A table in the database as the queue: nothing more to run, and enough for little work; locking and clean-up are ours then. Threads in the API process: simple, and lost with every
restart.[#if redis && !rabbitmq] A broker made for queues alone, which notices at once that a worker died: heavier to run, for what the outbox gives already.[/#if]
