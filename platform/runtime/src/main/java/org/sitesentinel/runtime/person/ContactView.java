package org.sitesentinel.runtime.person;

/** A contact as it is shown: masked, save to those who have to call. Prints redacted. */
public record ContactView(String name, String phone) {
    ContactView masked() {
        return new ContactView(Mask.name(name), Mask.phone(phone));
    }

    @Override
    public String toString() {
        return "ContactView[redacted]";
    }
}
