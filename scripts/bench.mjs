// How long an answer takes in the browser: measured by a page of its own once
// there is an answer to measure.

console.log("bench: nothing is measured in the browser yet");
