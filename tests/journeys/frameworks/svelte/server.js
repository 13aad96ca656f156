import { render } from "svelte/server";
import App from "./app.svelte";

export const html = (model) => render(App, { props: model }).body;
