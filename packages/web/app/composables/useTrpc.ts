import type { AppRouter } from '@paper-dynasty/api/contract';
import type { TRPCClient } from '@trpc/client';
import type { InjectionKey } from 'vue';

/** Whom the components below ask instead of the API: the catalogue has a stand-in. */
export const TRPC_STAND_IN: InjectionKey<TRPCClient<AppRouter>> = Symbol('trpc');

/** The typed client of the API. */
export const useTrpc = () => inject(TRPC_STAND_IN, () => useNuxtApp().$trpc, true);
