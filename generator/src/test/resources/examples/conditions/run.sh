#!/bin/sh
echo "little-shop starts"
. ./log.conf
echo "little-shop starts" >>"$log_file"
