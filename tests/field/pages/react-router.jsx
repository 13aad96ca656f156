import { createElement as h } from "react";
import { createRoot } from "react-dom/client";
import { Link, RouterProvider, createBrowserRouter } from "react-router";

const widget = () => h("credential-pathway", { loading: "eager", goal: "credential.aami-cbet" });
const page = (name, other, inner) => h("div", null, h("h1", null, name), h(Link, { to: other, id: "go" }, "Go"), inner);
const routes = [
  { path: "/one.html", element: page("One", "/two.html", widget()) },
  { path: "/two.html", element: page("Two", "/one.html", null) },
];
createRoot(document.getElementById("root")).render(h(RouterProvider, { router: createBrowserRouter(routes) }));
