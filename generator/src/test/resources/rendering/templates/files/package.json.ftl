{
  "description": "[=title]",
  "parts": [[#list parts as part]"[=part]"[#sep], [/#list]],
  "count": [=count]
}
