[#include "/templates/monorepo/.template/system.ftl"]
# Who is asked to review. The last match wins; replace the names by your teams.
*                              @[=name]/maintainers
[#list components?filter(c -> c.facts.owners??) as c]
[=("/" + c.path + "/")?right_pad(30)] [=owners(c)]
[/#list]
/docs/                         @[=name]/maintainers
