import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
  type InfiniteData,
} from "@tanstack/react-query";
import { fetchOrders, placeOrder, type OrderPage } from "../api";

const queryKey = ["orders"] as const;
const pageSize = 10;
// [#if worker]

/** How often to look for a confirmation, in milliseconds. */
const pollInterval = 2_000;
// [/#if]

/** Every order that was asked for so far, page by page. */
export function useOrders() {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      fetchOrders(pageSize, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ orders }) => orders),
    // [#if worker]
    refetchInterval: ({ state }) => {
      const waiting = state.data?.pages.some(({ orders }) =>
        orders.some(({ status }) => status === "PLACED"),
      );
      return waiting ? pollInterval : false;
    },
    // [/#if]
  });
}

/** Places an order, and shows it on top of the list at once. */
export function usePlaceOrder() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: placeOrder,
    onSuccess: async (order) => {
      // A list that was asked for before the order was placed must not arrive after it.
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData<InfiniteData<OrderPage, string | null>>(
        queryKey,
        (data) => {
          const [first, ...others] = data?.pages ?? [];
          if (data === undefined || first === undefined) return data;
          const orders = [order, ...first.orders];
          return { ...data, pages: [{ ...first, orders }, ...others] };
        },
      );
      void queryClient.invalidateQueries({ queryKey });
    },
  });
}
