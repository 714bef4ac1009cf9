[#assign languages = components?map(c -> c.facts.language)]
[#include "/templates/monorepo/.template/system.ftl"]
[#assign java = languages?seq_contains("java")]
[#assign python = languages?seq_contains("python")]
[#assign node = languages?seq_contains("typescript") || components?filter(c -> c.facts.api??)?has_content]
# A container to develop in. Its Docker client talks to the engine of the machine outside, which looks for the folders of
# a stack there: so devcontainer.json mounts the repository at the path that it has outside, and every command works.
FROM docker:29-cli AS docker
[#if node]
FROM node:24-trixie-slim AS node
[/#if]

FROM [#if java]maven:3.9-eclipse-temurin-25[#else]debian:trixie-slim[/#if]

RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates curl git make openssh-client pre-commit[#if python] python3-pip[/#if] sudo \
    && rm -rf /var/lib/apt/lists/*

COPY --from=docker /usr/local/bin/docker /usr/local/bin/docker
COPY --from=docker /usr/local/libexec/docker/cli-plugins /usr/local/libexec/docker/cli-plugins
[#if node]
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
    && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
[/#if]
[#if python]

# Where this image has another Python than the repository wants, uv brings that.
RUN pip install --break-system-packages --no-cache-dir uv==[=uv]
[/#if]

# The editor gives the user your own number[#if java], unless another has it: Ubuntu's own has that of most people[/#if]. With sudo it can
# install what it likes, in this container only.
RUN [#if java]if id ubuntu > /dev/null 2>&1; then userdel --remove ubuntu; fi \
    && [/#if]useradd --create-home --shell /bin/bash --uid 10001 developer \
    && echo 'developer ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/developer
USER 10001
