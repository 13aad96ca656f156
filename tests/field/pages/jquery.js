import $ from "jquery";

$("#go").on("click", () => $("#around").append($("credential-pathway").detach()).append($("<p id=done>").text("Done")));
