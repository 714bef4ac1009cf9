echo 'Ümläut & "Q" '\''S'\'' <b> $x #1 🚀 a_b *c* \d'
