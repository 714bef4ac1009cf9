root = true

[*]
charset = utf-8
end_of_line = lf
indent_size = 2
indent_style = space
insert_final_newline = true
trim_trailing_whitespace = true

[#if components?map(c -> c.facts.language)?seq_contains("java")]
[*.java]
max_line_length = 100

[/#if]
[#if components?map(c -> c.facts.language)?seq_contains("python")]
[*.py]
indent_size = 4
max_line_length = 100

[/#if]
[{Makefile,*.mk}]
indent_style = tab

[*.md]
# Two spaces at the end of a line are a line break.
trim_trailing_whitespace = false
