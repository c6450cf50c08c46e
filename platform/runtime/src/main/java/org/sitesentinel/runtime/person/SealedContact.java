package org.sitesentinel.runtime.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A contact as it is stored: encrypted, and bound to the row that names it. */
@Embeddable
public class SealedContact {
    private static final String NAME = "contact-name";
    private static final String PHONE = "contact-phone";

    @Column(name = "contact_name")
    private byte[] name;

    @Column(name = "contact_phone")
    private byte[] phone;

    @SuppressWarnings("NullAway.Init")
    protected SealedContact() {}

    private SealedContact(byte[] name, byte[] phone) {
        this.name = name;
        this.phone = phone;
    }

    /**
     * Encrypts a contact.
     *
     * @param row identity of the row that names it
     */
    public static SealedContact of(Contact contact, String row, PersonCipher cipher) {
        return new SealedContact(
                cipher.encrypt(row, NAME, contact.name().strip()),
                cipher.encrypt(row, PHONE, Phone.Rule.normalise(contact.phone())));
    }

    /**
     * The contact as it is shown.
     *
     * @param clear whether the reader may see who it is
     */
    public ContactView view(String row, PersonCipher cipher, boolean clear) {
        ContactView view = new ContactView(cipher.decrypt(row, NAME, name), cipher.decrypt(row, PHONE, phone));
        return clear ? view : view.masked();
    }
}
