/** What the API promises its clients: types only. */

import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from './routers/app-router.ts';

export type * from './clock-views.ts';
export type * from './game-views.ts';
export type { ManagerAction } from './manager-action.ts';
export type * from './refusal-views.ts';
export type { AppRouter } from './routers/app-router.ts';
export type * from './season-views.ts';
export type * from './views.ts';
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;
