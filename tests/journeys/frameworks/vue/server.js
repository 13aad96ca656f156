import { createSSRApp, h } from "vue";
import { renderToString } from "vue/server-renderer";
import App from "./app.vue";

export const html = (model) => renderToString(createSSRApp({ render: () => h(App, model) }));
