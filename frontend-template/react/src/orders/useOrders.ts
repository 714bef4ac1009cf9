import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
  type InfiniteData,
} from "@tanstack/react-query";
import { fetchOrders, isRefusal, placeOrder, type OrderPage } from "../api";
// [#if worker]
import { untilNextLook } from "./confirmationPolling";
// [/#if]

const queryKey = ["orders"] as const;
const pageSize = 10;

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
    refetchInterval: ({ state }) => untilNextLook(state.data, Date.now()),
    // [/#if]
  });
}

/** Places an order, and shows it on top of the list at once. Where that may have failed, the list is asked for again. */
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
    onError: (error) => {
      if (!isRefusal(error)) void queryClient.invalidateQueries({ queryKey });
    },
  });
}
