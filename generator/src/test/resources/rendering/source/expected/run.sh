#!/bin/sh
exec big-red-barn
