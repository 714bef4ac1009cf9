# [=name]

[#if owners?has_content]
Ask [=owners?join(", ")].

[/#if]
[#list checks as check]
[=check?counter]. [=check]
[/#list]
