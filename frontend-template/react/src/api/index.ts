// [#if graphql]
export { fetchServiceInfo, type ServiceInfo } from "./graphql/serviceInfo";
// [#if sample]
export {
  fetchOrders,
  placeOrder,
  type NewOrder,
  type Order,
  type OrderPage,
  type OrderStatus,
} from "./graphql/orders";
// [/#if]
// [#else]
//~ export { fetchServiceInfo, type ServiceInfo } from "./rest/serviceInfo";
// [#if sample]
//~ export {
//~   fetchOrders,
//~   placeOrder,
//~   type NewOrder,
//~   type Order,
//~   type OrderPage,
//~   type OrderStatus,
//~ } from "./rest/orders";
// [/#if]
// [/#if]
export {
  ApiError,
  // [#if sample]
  isRefusal,
  // [/#if]
  isTransient,
  type ApiErrorKind,
  type FieldError,
} from "./apiError";
