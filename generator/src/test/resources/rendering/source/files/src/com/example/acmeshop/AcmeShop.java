package com.example.acmeshop;

/** Runs acme-shop (ACME_SHOP), "Acme Shop" to people. */
class AcmeShop {
  // [#if rest]
  //~ String path = "/acme_shop";

  // [#else]
  String path = "/graphql";

  // [/#if]
  // [#if worker && rest]
  // [#if api == "graphql"]
  int never;
  // [#else]
  int acmeShop; // acmeshop
  // [/#if]
  // [/#if]
}
