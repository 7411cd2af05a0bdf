/** Where the installation under test answers. */
export const addresses = {
  api: process.env.E2E_API_URL ?? '',
  sba: process.env.E2E_SBA_URL ?? '',
  pd: process.env.E2E_PD_URL ?? '',
  database: process.env.E2E_DATABASE_URL ?? '',
};
