[#include "/templates/monorepo/.template/system.ftl"]
## What happens, and what should happen?

## Steps that show it

1.

## Where?

[#list components as c]
- [ ] [=called(c)]
[/#list]
- [ ] I don't know

## Version

<!-- What the service says of itself; a Git commit will do. -->

## Logs

<!-- Without secrets and personal data. -->

/label ~bug
