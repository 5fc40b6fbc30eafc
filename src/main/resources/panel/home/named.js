// What people call the surfaces and looks of the show that is open; what its file calls them stays in the file.
import {home} from "./know.js";
import {said} from "./said.js";

export const surfaceCalled = (name) => said(home.sheet && home.sheet.names[name]) || name;

export function lookCalled(name) {
    const look = home.sheet && home.sheet.looks.find((one) => one.name === name);
    return look ? said(look.called) : name;
}

/** A surface on the page of a hall. */
export function faceCalled(name) {
    const face = home.place && home.place.surfaces.find((one) => one.name === name);
    return face ? face.called || said(face.usual) : name;
}
