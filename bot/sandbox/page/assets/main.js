/** Puts the page together and listens to the server. */

import { Agenda, Clock } from "./clock.js";
import { Faults } from "./faults.js";
import { Guide } from "./guide.js";
import { Log } from "./log.js";
import { Page } from "./page.js";
import { Phone } from "./phone.js";
import { Places } from "./places.js";
import { listen } from "./server.js";
import { Stories } from "./stories.js";

const page = new Page();
const at = (id) => document.getElementById(id);

const phones = {
  patient: page.add(new Phone(page, "patient", at("patient"))),
  staff: page.add(new Phone(page, "staff", at("staff"))),
};
for (const Piece of [Clock, Agenda, Faults]) page.add(new Piece(page, at("middle")));
page.add(new Log(page, at("log")));
page.add(new Stories(page, at("stories")));
page.add(new Guide(page, phones, at("guide-button"), at("bars")));
page.add(new Places(page, at("places")));

listen((batch) => page.parts.take(batch), (connected) => page.notices.connected(connected));
