import { createApp, h } from "vue";
import { RouterLink, RouterView, createRouter, createWebHistory } from "vue-router";

const widget = () => h("credential-pathway", { loading: "eager", goal: "credential.aami-cbet" });
const page = (name, other, inner) => ({
  render: () => h("div", [h("h1", name), h(RouterLink, { to: other, id: "go" }, () => "Go"), inner?.()]),
});
const routes = [
  { path: "/one.html", component: page("One", "/two.html", widget) },
  { path: "/two.html", component: page("Two", "/one.html") },
];
createApp({ render: () => h(RouterView) }).use(createRouter({ history: createWebHistory(), routes })).mount("#root");
