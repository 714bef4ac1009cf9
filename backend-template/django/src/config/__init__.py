"""How the parts are put together: settings, addresses, and the programs that serve them."""
