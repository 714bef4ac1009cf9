[#include "/templates/monorepo/.template/system.ftl"]
name: Bug
description: Something does not do what it should
labels: [bug]
body:
  - type: textarea
    id: what
    attributes:
      label: What happens, and what should happen?
    validations:
      required: true
  - type: textarea
    id: steps
    attributes:
      label: Steps that show it
      placeholder: |
        1. Open ...
        2. ...
    validations:
      required: true
  - type: dropdown
    id: component
    attributes:
      label: Where?
      options:
[#list components as c]
        - "[=called(c)]"
[/#list]
        - "I don't know"
    validations:
      required: true
  - type: input
    id: version
    attributes:
      label: Version
      description: What the service says of itself; a Git commit will do
  - type: textarea
    id: logs
    attributes:
      label: Logs
      description: Without secrets and personal data
      render: shell
