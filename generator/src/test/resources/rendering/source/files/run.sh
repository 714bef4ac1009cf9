#!/bin/sh
exec acme-shop
