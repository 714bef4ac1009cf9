listen [=port]
