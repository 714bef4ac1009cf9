#!/bin/sh
[#noautoesc]
# Places a few orders through the API of the running stack.
set -eu

order() {
  answer=$(curl --fail-with-body --silent --show-error --header 'Content-Type: application/json' --data "$2" "$1") || {
    echo "$answer" >&2
    return 1
  }
[#if graphql]
  case $answer in
    *'"errors"'*)
      echo "$answer" >&2
      return 1
      ;;
  esac
[/#if]
}
[#list components?filter(c -> c.facts.api??) as c]
[#assign main = c.facts.processes[0]]

address=$(docker compose port [=c.name] [=main.ports[0].port?c])
for item in 'Tea:2' 'Coffee:1' 'Biscuits:12'; do
[#if c.facts.api.style == "graphql"]
  order "http://$address[=c.facts.api.path]/graphql" \
    "{\"query\": \"mutation { placeOrder(input: {product: \\\"${item%:*}\\\", quantity: ${item#*:}}) { id } }\"}"
[#else]
  order "http://$address[=c.facts.api.path]/orders" "{\"product\": \"${item%:*}\", \"quantity\": ${item#*:}}"
[/#if]
done
[/#list]
echo "orders placed"
[/#noautoesc]
