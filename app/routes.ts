/** Addresses are the file names in `routes/`. The living page of all parts exists in development only. */
import { flatRoutes } from "@remix-run/fs-routes";

const isProduction = process.env.NODE_ENV === "production";

export default flatRoutes({
  ignoredRouteFiles: ["**/*.test.*", "**/*.module.css", ...(isProduction ? ["**/dev.*"] : [])],
});
