name: "[=name]"
services:
[#list 1..workers as number]
  worker-[=number]:
    image: busybox
    command: [echo, "worker [=number] of [=workers]"]
[/#list]
