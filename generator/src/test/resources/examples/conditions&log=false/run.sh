#!/bin/sh
echo "little-shop starts"
echo "no log is kept"
