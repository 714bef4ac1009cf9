import type { ComponentType } from "react";
import project from "../project.json";
import { ServicePage } from "../service/ServicePage";
// [#if sample]
import { OrdersPage } from "../orders/OrdersPage";
// [/#if]

export interface Page {
  readonly path: string;
  /** What the navigation calls it. */
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  readonly Content: ComponentType;
}

/** Every page of the application; the first is the home page. */
export const pages: readonly Page[] = [
  // [#if sample]
  {
    path: "/",
    label: "Orders",
    title: project.title,
    lead: project.description,
    Content: OrdersPage,
  },
  {
    path: "/service",
    label: "Service",
    title: "Service",
    lead: "What runs behind this page.",
    Content: ServicePage,
  },
  // [#else]
  //~ {
  //~   path: "/",
  //~   label: "Service",
  //~   title: project.title,
  //~   lead: project.description,
  //~   Content: ServicePage,
  //~ },
  // [/#if]
];
