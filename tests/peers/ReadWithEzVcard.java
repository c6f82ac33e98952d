import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Categories;
import ezvcard.property.Nickname;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.Photo;
import ezvcard.property.StructuredName;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a file of vCards with ez-vcard and prints each card as one line of JSON. */
public class ReadWithEzVcard {
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (VCardReader reader = new VCardReader(new File(args[0]))) {
      for (VCard card = reader.readNext(); card != null; card = reader.readNext()) {
        out.println(json(facts(card)));
      }
    }
  }

  private static Map<String, Object> facts(VCard card) throws Exception {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", card.getFormattedName() == null ? "" : text(card.getFormattedName().getValue()));
    facts.put("parts", parts(card.getStructuredName()));
    facts.put("nicknames", flat(card.getNicknames().stream().map(Nickname::getValues).collect(Collectors.toList())));
    facts.put("organizations", card.getOrganizations().stream().map(Organization::getValues).collect(Collectors.toList()));
    facts.put("titles", card.getTitles().stream().map(title -> text(title.getValue())).collect(Collectors.toList()));
    facts.put("roles", card.getRoles().stream().map(role -> text(role.getValue())).collect(Collectors.toList()));
    facts.put("emails", card.getEmails().stream().map(email -> text(email.getValue())).collect(Collectors.toList()));
    facts.put("phones", card.getTelephoneNumbers().stream().map(phone -> phone.getText() != null ? phone.getText() : phone.getUri().toString()).collect(Collectors.toList()));
    facts.put("urls", card.getUrls().stream().map(url -> text(url.getValue())).collect(Collectors.toList()));
    facts.put("addresses", card.getAddresses().stream().map(ReadWithEzVcard::address).collect(Collectors.toList()));
    facts.put("birthday", birthday(card.getBirthday()));
    facts.put("categories", flat(card.getCategoriesList().stream().map(Categories::getValues).collect(Collectors.toList())));
    facts.put("note", card.getNotes().stream().map(Note::getValue).collect(Collectors.joining()));
    facts.put("photo", photo(card.getPhotos()));
    facts.put("uid", card.getUid() == null ? "" : text(card.getUid().getValue()));
    return facts;
  }

  private static List<String> parts(StructuredName name) {
    if (name == null) {
      return List.of("", "", "", "", "");
    }
    return List.of(text(name.getFamily()), text(name.getGiven()), String.join(",", name.getAdditionalNames()),
        String.join(",", name.getPrefixes()), String.join(",", name.getSuffixes()));
  }

  private static List<String> address(Address address) {
    List<List<String>> parts = List.of(address.getPoBoxes(), address.getExtendedAddresses(), address.getStreetAddresses(),
        address.getLocalities(), address.getRegions(), address.getPostalCodes(), address.getCountries());
    return parts.stream().map(part -> String.join(",", part)).collect(Collectors.toList());
  }

  private static String birthday(Birthday birthday) {
    if (birthday == null) {
      return "";
    }
    if (birthday.getDate() != null) {
      String date = new SimpleDateFormat("yyyy-MM-dd").format(birthday.getDate());
      String withoutYear = birthday.getParameter("X-APPLE-OMIT-YEAR");
      return withoutYear != null && date.startsWith(withoutYear) ? "--" + date.substring(withoutYear.length() + 1) : date;
    }
    return birthday.getPartialDate() != null ? birthday.getPartialDate().toISO8601(true) : text(birthday.getText());
  }

  private static String photo(List<Photo> photos) throws Exception {
    if (photos.isEmpty()) {
      return "";
    }
    Photo photo = photos.get(0);
    if (photo.getData() == null) {
      return text(photo.getUrl());
    }
    StringBuilder hex = new StringBuilder();
    for (byte octet : MessageDigest.getInstance("SHA-256").digest(photo.getData())) {
      hex.append(String.format("%02x", octet));
    }
    return hex.toString();
  }

  private static List<String> flat(List<List<String>> lists) {
    List<String> all = new ArrayList<>();
    lists.forEach(all::addAll);
    return all;
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  /** RFC 8259, of texts, lists and objects. */
  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream().map(entry -> json(entry.getKey()) + ":" + json(entry.getValue())).collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ReadWithEzVcard::json).collect(Collectors.joining(",", "[", "]"));
    }
    StringBuilder text = new StringBuilder("\"");
    for (char letter : value.toString().toCharArray()) {
      text.append(letter < ' ' || letter == '"' || letter == '\\' ? String.format("\\u%04x", (int) letter) : String.valueOf(letter));
    }
    return text.append('"').toString();
  }
}
