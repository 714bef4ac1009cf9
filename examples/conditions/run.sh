#!/bin/sh
echo "demo-app starts"
# [#if log]
. ./log.conf
echo "demo-app starts" >>"$log_file"
# [#else]
#~ echo "no log is kept"
# [/#if]
