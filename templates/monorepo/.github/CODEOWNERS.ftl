# Who is asked to review. The last match wins; replace the names by your teams.
*                              @[=name]/maintainers
[#list components?filter(c -> c.facts.owners??) as c]
[=("/" + c.path + "/")?right_pad(30)] [=c.facts.owners]
[/#list]
/docs/                         @[=name]/maintainers
