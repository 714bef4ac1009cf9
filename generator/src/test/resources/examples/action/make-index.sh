echo "$1:" >index.txt
ls >>index.txt
