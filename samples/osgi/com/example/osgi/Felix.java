package com.example.osgi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * Starts bundles in a framework with nothing else in it. A library that is no bundle is made one,
 * as a container's {@code wrap:} does. Arguments: cache, home, report, jars in the order of their
 * start.
 */
public final class Felix {

  private Felix() {}

  public static void main(String[] arguments)
      throws BundleException, IOException, InterruptedException {
    Map<String, String> settings =
        Map.of(
            Constants.FRAMEWORK_STORAGE,
            arguments[0],
            Constants.FRAMEWORK_STORAGE_CLEAN,
            Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
            "audit.home",
            arguments[1],
            "audit.report",
            arguments[2]);
    Framework framework =
        ServiceLoader.load(FrameworkFactory.class).iterator().next().newFramework(settings);
    framework.start();
    try {
      List<Bundle> bundles = new ArrayList<>();
      for (int i = 3; i < arguments.length; i++) {
        Path jar = Path.of(arguments[i]);
        bundles.add(
            framework.getBundleContext().installBundle("jar:" + jar.getFileName(), bundle(jar)));
      }
      for (Bundle bundle : bundles) {
        bundle.start();
      }
    } finally {
      framework.stop();
      framework.waitForStop(0);
    }
  }

  private static InputStream bundle(Path path) throws IOException {
    try (JarFile jar = new JarFile(path.toFile())) {
      boolean isBundle =
          jar.getManifest().getMainAttributes().containsKey(new Attributes.Name("Bundle-Version"));
      return new ByteArrayInputStream(isBundle ? Files.readAllBytes(path) : wrapped(path, jar));
    }
  }

  private static byte[] wrapped(Path path, JarFile jar) throws IOException {
    TreeSet<String> packages = new TreeSet<>();
    jar.stream()
        .map(JarEntry::getName)
        .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
        .filter(name -> name.contains("/"))
        .forEach(name -> packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.')));
    Manifest manifest = new Manifest(jar.getManifest());
    Attributes main = manifest.getMainAttributes();
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue(
        "Bundle-SymbolicName", path.getFileName().toString().replaceFirst("-[0-9].*", ""));
    main.putValue("Export-Package", String.join(",", packages));
    main.putValue("DynamicImport-Package", "*");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
          out.putNextEntry(new JarEntry(entry.getName()));
          jar.getInputStream(entry).transferTo(out);
        }
      }
    }
    return bytes.toByteArray();
  }
}
