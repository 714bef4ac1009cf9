[#if title?has_content]
echo '[=title]'
[/#if]
