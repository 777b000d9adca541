import { CIVIC_INSTITUTIONS } from "./institutions-civic.ts";
import { SERVICE_INSTITUTIONS } from "./institutions-service.ts";
import type { Institution } from "./institution.ts";

export const INSTITUTIONS: readonly Institution[] = [...SERVICE_INSTITUTIONS, ...CIVIC_INSTITUTIONS];
