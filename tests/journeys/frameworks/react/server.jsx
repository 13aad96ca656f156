import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { App } from "./app.jsx";

export const html = (model) => renderToString(<StrictMode><App {...model} /></StrictMode>);
