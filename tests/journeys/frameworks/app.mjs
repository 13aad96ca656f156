// The app that every framework has on its page, as a journey drives it.

/** What every test begins with. */
export const MODEL = {
  ids: ["one"],
  goal: "credential.aami-cbet",
  subDomain: "medical-devices-imaging",
  level: 2,
  view: null,
  kind: "text",
  count: 1,
  listens: true,
  more: null,
  camel: null,
};

/** The state that its attributes say. */
export const STATE = "v1&want=credential.aami-cbet&basis=ladder&in=medical-devices-imaging&level=medical-devices-imaging.2";

/** An app on its page. */
export class App {
  constructor(page) {
    this.page = page;
  }

  run(job, ...args) {
    return this.page.run(job, ...args);
  }

  /** Begins anew with other parts of the model, and waits until the widgets have painted. */
  async begin(parts = {}) {
    await this.run(async (model) => {
      app.end();
      app.told.length = __seen.events.length = 0;
      await app.begin(model);
    }, { ...MODEL, ...parts });
    await this.painted();
  }

  /** Waits until the widgets have painted, and marks each, so that `same` can tell whether they stayed. */
  async painted() {
    await this.page.ready();
    await this.run(() => {
      for (const element of document.querySelectorAll("credential-pathway")) {
        element.mark = element.shadowRoot.querySelector("div");
      }
    });
  }

  /** Whether every widget shows in the place where it was when it was marked. */
  same() {
    return this.run(() => {
      const elements = [...document.querySelectorAll("credential-pathway")];
      return elements.length > 0 && elements.every((element) => element.mark?.isConnected && element.shadowRoot.contains(element.mark));
    });
  }

  set(parts) {
    return this.run((parts) => app.set(parts), parts);
  }

  state(id = "one") {
    return this.run((id) => document.getElementById(id).getState(), id);
  }

  /** Waits until the state of a widget holds a text. */
  says(text, id = "one") {
    return this.page.until((id, text) => document.getElementById(id).getState().includes(text), id, text);
  }

  notices(id = "one") {
    const read = (id) => [...document.getElementById(id).shadowRoot.querySelectorAll(".notices li")].map((row) => row.innerText);
    return this.run(read, id);
  }

  /** Presses the first button of these words in a widget. */
  press(words, id = "one") {
    return this.run((words, id) => {
      const buttons = [...document.getElementById(id).shadowRoot.querySelectorAll("button")];
      buttons.find((button) => button.innerText === words || button.textContent === words).click();
    }, words, id);
  }

  /** Tells a widget something that its state then holds. */
  async tell(id) {
    const before = await this.state(id);
    await this.press("I have this", id);
    await this.page.until((id, before) => document.getElementById(id).getState().length > before.length, id, before);
  }

  /** Lets what a change sets off come to its end. */
  settled() {
    return this.run(() => new Promise((done) => setTimeout(done, 50)));
  }
}
