// [#if never closed
// acme-shop
