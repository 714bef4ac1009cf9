[#include "/templates/monorepo/.template/system.ftl"]
[#assign developed = running?filter(c -> c.facts.development??)]
[#function bound c volume]
  [#return volume?starts_with("./")?then("./" + c.path + volume?remove_beginning("."), c.name + "-" + volume)]
[/#function]
[#assign caches = []]
[#list developed as c]
  [#list (c.facts.development.volumes![])?filter(v -> !v?starts_with("./")) as volume]
    [#assign caches += [bound(c, volume)?keep_before(":")]]
  [/#list]
[/#list]
# Development with hot reload, on top of compose.yaml: "make dev". The containers run the source code of
# this folder, and what is saved in the editor is running a moment later.
services:
[#list developed as c]
  [#assign development = c.facts.development]
  [#list c.facts.processes as p]
    [#if !c?is_first || !p?is_first]

    [/#if]
  [=service(c, p)]:
    image: "[=name]-[=c.name]:development"
    [#if p?is_first]
    build:
      target: [=development.target!"development"]
    [/#if]
    # Build tools write where they like; the image that is shipped stays read-only.
    read_only: false
    [#if !(p.once!false)]
    environment:
      APP_ENVIRONMENT: development
    [/#if]
    [#if p?is_first && development.command?has_content]
    command: [[#list development.command as word]"[=word?replace("$", "$$")]"[#sep], [/#list]]
    [/#if]
    [#if p?is_first && development.ports?has_content]
    ports: !override
      [#list development.ports as port]
      - "127.0.0.1:${[=hostVariable(c, port)]:-[=hostPort(c, port)]}:[=port.port]"
      [/#list]
    # The probe of the shipped image asks a server that is not in this one.
    healthcheck:
      disable: true
    [/#if]
    [#if development.volumes?has_content]
    volumes:
      [#list development.volumes as volume]
      - [=bound(c, volume)]
      [/#list]
    [/#if]
    mem_limit: 2g
  [/#list]
[/#list]
[#if caches?has_content]

volumes:
  [#list caches as cache]
  [=cache]:
  [/#list]
[/#if]
