import { request } from "./client";
import {
  ServiceInfoDocument,
  type ServiceInfoQuery,
} from "./serviceInfo.generated";

export type ServiceInfo = ServiceInfoQuery["serviceInfo"];

/** Asks the running service who it is. */
export async function fetchServiceInfo(
  signal?: AbortSignal,
): Promise<ServiceInfo> {
  const { serviceInfo } = await request(ServiceInfoDocument, {}, signal);
  return serviceInfo;
}
