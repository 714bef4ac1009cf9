{
  "name": "[=name]",
  "title": "[=title]",
  "description": "[=description]"
}
