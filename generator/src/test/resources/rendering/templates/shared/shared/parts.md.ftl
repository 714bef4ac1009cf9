[#list parts as part]
- [=part] of [=title]
[/#list]
