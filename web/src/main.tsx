import { render } from "preact";
import { Desk } from "./desk-app.tsx";
import "./style/base.css";
import "./style/parts.css";
import "./style/thread.css";
import "./style/article.css";
import { applyTheme, chosenTheme } from "./theme.ts";

applyTheme(chosenTheme());
const place = document.getElementById("desk");
if (place !== null) render(<Desk />, place);
